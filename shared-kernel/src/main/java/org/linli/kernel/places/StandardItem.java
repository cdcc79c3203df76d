package org.linli.kernel.places;

import org.linli.kernel.LocalText;

/**
 * What an inspection looks at, such as area, access, fire safety, manager or hours.
 *
 * @param code unique in its version; lower-case letters, digits and hyphens
 * @param critical true: without it a house is not open
 */
public record StandardItem(String code, LocalText text, boolean critical) {}
