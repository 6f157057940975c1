/** The pictures in the docs: taken from the running page, and watched over. */
@NullMarked
package nl.intervisie.pictures;

import org.jspecify.annotations.NullMarked;
