package org.linli.kernel.privacy;

/** Each subject has one data key per category, so that the sensitive ones can be given to fewer readers. */
public enum Category {
    PERSONAL,
    SENSITIVE
}
