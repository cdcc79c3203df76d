package org.linli.kernel;

import tools.jackson.databind.node.ObjectNode;

/** Clearings of hours that were asked for before they had an end have none: what was asked then is not answered by itself now. */
record ClearingWithoutEnd() implements Upcaster {
    @Override
    public StoredType from() {
        return new StoredType("timebank.clearing-asked", 1);
    }

    @Override
    public ObjectNode upcast(ObjectNode json) {
        json.putNull("until");
        return json;
    }
}
