@NullMarked
package org.linli.command.incentives;

import org.jspecify.annotations.NullMarked;
