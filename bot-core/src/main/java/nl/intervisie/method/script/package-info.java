/** Methods as facilitators write them: reads a YAML script and complains where it does not make sense. */
@NullMarked
package nl.intervisie.method.script;

import org.jspecify.annotations.NullMarked;
