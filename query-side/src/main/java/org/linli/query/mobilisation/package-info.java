/** What grew below a party organisation's members (差序带动), for those alone who review it. */
@NullMarked
package org.linli.query.mobilisation;

import org.jspecify.annotations.NullMarked;
