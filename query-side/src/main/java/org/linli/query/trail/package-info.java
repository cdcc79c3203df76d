/**
 * Who did what, when, in whose name and through which channel: one line for each stored event, by member, organisation or
 * place, for the member and for reviewers; and a member's statement of everything done in their name.
 */
@NullMarked
package org.linli.query.trail;

import org.jspecify.annotations.NullMarked;
