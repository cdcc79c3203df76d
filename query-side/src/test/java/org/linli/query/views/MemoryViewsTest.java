package org.linli.query.views;

class MemoryViewsTest extends ViewStoreContract {
    @Override
    ViewStore open() {
        return new MemoryViews();
    }
}
