/**
 * 激励: boards and their assessment (考核).
 *
 * <p>A <em>board</em> compares residents, volunteers, party members or communities over a <em>period</em>, a month or a year. Once a period is over it is
 * <em>frozen</em>, published for <em>objection</em> (公示), and becomes <em>final</em>. Where somebody stands is worked out from the events alone, by a published
 * <em>version of the rules</em>; no rule here asks where anybody stands.
 */
@NullMarked
package org.linli.command.incentives;

import org.jspecify.annotations.NullMarked;
