/** The protocol's rules, each through HTTP against a small application of its own. */
@NullMarked
package org.linli.web;

import org.jspecify.annotations.NullMarked;
