/** The time bank: accounts of members, pools of communities, and the hours that pass between them. */
@NullMarked
package org.linli.kernel.timebank;

import org.jspecify.annotations.NullMarked;
