package org.linli.kernel.incentives;

/** The boards, which are kept apart. */
public enum BoardKind {
    /** 居民: who helped neighbours, whatever else they are. */
    RESIDENTS,
    /** 志愿者: who served in volunteer actions. */
    VOLUNTEERS,
    /** 党员: those of one party organisation; nobody but its reviewers sees it. */
    PARTY,
    /** 社区: the communities of a place. */
    COMMUNITIES
}
