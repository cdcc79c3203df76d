package org.linli.kernel;

/** A fact of the community. Each context seals its own facts in one interface per aggregate. */
public interface DomainEvent {}
