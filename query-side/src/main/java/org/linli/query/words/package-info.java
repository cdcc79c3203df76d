/**
 * What happened, in plain words of two languages: one sentence for each stored event, and where the rules allow how to undo
 * it. Sentences name nobody: people are "you", "the other side", "committee staff", for reviewers also pseudonyms.
 */
@NullMarked
package org.linli.query.words;

import org.jspecify.annotations.NullMarked;
