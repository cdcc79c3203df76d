package org.linli.web;

/** Key material from the key store. */
public interface Secrets {
    /** The 32 secret bytes for this purpose: the same on every node and after every restart, different per purpose. */
    byte[] secret(String purpose);
}
