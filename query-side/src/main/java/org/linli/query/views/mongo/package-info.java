/**
 * Views in a MongoDB replica set that several nodes share. A generation is a collection, a record a document with the record's
 * own fields; beside them {@code _keys} and {@code _order} hold where it stands in each index. A batch is one transaction
 * with majority write concern. The collection {@code generations} says which generation serves, how far it is and which node
 * writes it; {@code dead-letters} holds the letters of all.
 */
@NullMarked
package org.linli.query.views.mongo;

import org.jspecify.annotations.NullMarked;
