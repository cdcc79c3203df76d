package org.linli.kernel.privacy;

/** New personal values of an erased subject are refused. Facts that only refer to the subject pass. */
public final class SubjectErased extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SubjectErased(String subject) {
        super(subject + " was erased: no new personal values can be stored for this subject");
    }
}
