/** A real browser for tests of what people see. */
@NullMarked
package nl.intervisie.browser;

import org.jspecify.annotations.NullMarked;
