package org.luoshi.reader.model;

/** What comes of reading a document: its plans, or the reason why it was refused. */
public sealed interface Reading permits PlanFile, Refusal {}
