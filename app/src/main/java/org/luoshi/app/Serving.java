package org.luoshi.app;

import org.springframework.modulith.Modulith;

/** The application that answers in the browser. */
@Modulith
class Serving {}
