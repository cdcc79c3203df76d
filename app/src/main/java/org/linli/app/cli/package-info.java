/** The command line for operators and researchers. */
@NullMarked
package org.linli.app.cli;

import org.jspecify.annotations.NullMarked;
