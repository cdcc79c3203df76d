/** Past one machine: events and messages over Axon Server, views and keys in MongoDB. Nothing of it is touched in embedded mode. */
@NullMarked
package org.linli.app.distributed;

import org.jspecify.annotations.NullMarked;
