/** Pages of documents. Imports document, frame and access. */
@NullMarked
package org.luoshi.app.document.web;

import org.jspecify.annotations.NullMarked;
