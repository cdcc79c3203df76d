package org.linli.query.views;

/**
 * Who may write a generation where several processes share the storage: one at a time, and whoever takes it makes what the
 * one before still commits fail. Safe for many threads.
 */
public interface Ownership {
    /** Of a storage that only this process opens. */
    Ownership SOLE = new Ownership() {
        @Override
        public boolean take() {
            return true;
        }

        @Override
        public boolean held() {
            return true;
        }

        @Override
        public void seize() {}

        @Override
        public void release() {}
    };

    /** Makes this process the writer if no other one is; false if another is. What that one wrote counts from now on. */
    boolean take();

    /** True as long as this process, as far as it knows, is the writer. */
    boolean held();

    /** Makes this process the writer, whoever is: an operator asked for something that only the writer can do. */
    void seize();

    /** Lets others take it at once; nothing if this process is not the writer. */
    void release();
}
