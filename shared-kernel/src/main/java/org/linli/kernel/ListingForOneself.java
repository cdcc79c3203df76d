package org.linli.kernel;

import tools.jackson.databind.node.ObjectNode;

/** Before organisations could offer and ask, whoever published something did so for themselves. */
record ListingForOneself() implements Upcaster {
    @Override
    public StoredType from() {
        return new StoredType("sharing.listing-published", 1);
    }

    @Override
    public ObjectNode upcast(ObjectNode json) {
        json.putNull("organisation");
        return json;
    }
}
