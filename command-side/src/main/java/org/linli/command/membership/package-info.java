/** Members: registration, verification of identity by others, roles scoped to a place and a time. */
@NullMarked
package org.linli.command.membership;

import org.jspecify.annotations.NullMarked;
