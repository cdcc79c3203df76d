/** How strictly request bodies are read: what was not meant is refused here, before any rule sees it. */
@NullMarked
package org.linli.web.json;

import org.jspecify.annotations.NullMarked;
