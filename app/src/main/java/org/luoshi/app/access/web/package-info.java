/** Login, password, sessions, accounts and the audit trail as pages. Imports access and frame. */
@NullMarked
package org.luoshi.app.access.web;

import org.jspecify.annotations.NullMarked;
