/** Volunteer actions (志愿活动): who is wanted when and where, who came, and what of it counts. */
@NullMarked
package org.linli.kernel.volunteering;

import org.jspecify.annotations.NullMarked;
