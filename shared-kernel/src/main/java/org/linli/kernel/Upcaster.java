package org.linli.kernel;

import java.util.List;
import org.linli.kernel.privacy.SealedField;
import tools.jackson.databind.node.ObjectNode;

/** Leads the stored form of one event from one revision to the next. */
public interface Upcaster {
    /** The revision it reads. */
    StoredType from();

    /**
     * The next revision's form. Sealed values arrive opened, and null where they were erased.
     *
     * @param json may be changed and returned
     */
    ObjectNode upcast(ObjectNode json);

    /**
     * The fields that are sealed in the revision it reads, to be overridden when they differ.
     *
     * @param next the sealed fields of the next revision
     */
    default List<SealedField> sealedFields(List<SealedField> next) {
        return next;
    }
}
