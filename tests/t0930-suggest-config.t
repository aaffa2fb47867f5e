#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What repairs findings about the build: symbols and objects by their new names, and imports.
. "$(dirname "$0")/lib/test-lib.sh"
. "$ROOT/tests/lib/two-trees.sh"
. "$ROOT/tests/lib/suggested.sh"

# ------------------------------------------------------------------ a renamed symbol

base <<'EOT2'
drivers/spi/Kconfig
config SPI_MEM
	bool "SPI memory"
	help
	  Flash behind SPI.

config SPI_GONE
	bool "No more"
.
drivers/spi/Makefile
obj-$(CONFIG_SPI_MEM) += mem.o
.
drivers/spi/mem.c
int mem;
.
drivers/flash/Kconfig
config FLASH
	bool "Flash"
.
EOT2
api <<'EOT2'
drivers/spi/Kconfig
config SPI_MEMORY
	bool "SPI memory"
	help
	  Flash behind SPI.
.
drivers/spi/Makefile
obj-$(CONFIG_SPI_MEMORY) += mem.o
.
EOT2
user <<'EOT2'
drivers/flash/Kconfig
config FLASH
	bool "Flash"
	default y if SPI_MEM
	depends on ARM && \
		SPI_MEM
	help
	  Where there is SPI_MEM as well.

config FLASH_OLD
	bool "Old"
	depends on SPI_GONE
.
drivers/flash/Makefile
obj-$(CONFIG_SPI_MEM) += flash.o
.
drivers/flash/flash.c
#if defined(CONFIG_SPI_MEM) || defined(CONFIG_SPI_MEM_MODULE)
int flash(void);

int flash(void)
{
	return 1;
}
#endif
.
EOT2
suggest
exit_is 1 'a symbol of another name'
content_is states 'drivers/flash/Kconfig SPI_GONE none None
drivers/flash/Kconfig SPI_MEM proved SPI_MEM -> SPI_MEMORY
drivers/flash/Makefile SPI_MEM proved SPI_MEM -> SPI_MEMORY
drivers/flash/flash.c SPI_MEM proved SPI_MEM -> SPI_MEMORY' 'has it, what is gone for good has none'
# shellcheck disable=SC2016
content_is came '		SPI_MEMORY
	default y if SPI_MEMORY
#if defined(CONFIG_SPI_MEMORY) || defined(CONFIG_SPI_MEMORY_MODULE)
obj-$(CONFIG_SPI_MEMORY) += flash.o' 'in all of the entry but its help, in C with _MODULE, in Makefiles'
like whys "^SPI_GONE: (whether SPI_MEMORY is what it was, the provider's change does not say|what has taken its place is not known)\$" 'why'
run crosstree -C repo prep --no-cache main user
like out '^learned a fix for 4 of 5 silent findings: 4 lines in 3 files$' 'prep has it'
run crosstree -C repo plan --no-cache main user --format=porcelain
like out '^way	[0-9]*	fixup	0	0	5	at-least	5	1	' 'and plan: a line for each, one of which is not known'

# ------------------------------------------------------------------ a renamed object

base <<'EOT2'
lib/Makefile
# objects
obj-y += crc.o

# more
.
lib/crc.c
int crc(void);

int crc(void)
{
	return 1;
}
.
EOT2
git -C repo checkout -q main
git -C repo mv lib/crc.c lib/crc-core.c
api <<'EOT2'
lib/Makefile
# objects
obj-y += crc-core.o

# more
.
EOT2
user <<'EOT2'
lib/Makefile
# objects
obj-y += crc.o

# more
obj-m += tests.o
tests-y := one.o \
	   crc.o
.
lib/one.c
int one;
.
EOT2
suggest
content_is states 'lib/Makefile crc.o proved crc.o -> crc-core.o' 'an object of another name'
content_is came '	   crc-core.o' 'has it in the list that the consumer made'

# ------------------------------------------------------------------ a namespace

namespace() {
	base <<'EOT2'
include/linux/module.h
#define MODULE_LICENSE(x) extern int license
#define EXPORT_SYMBOL_GPL(x) extern int x##_exported
#define EXPORT_SYMBOL_NS_GPL(x, ns) extern int x##_exported
#define MODULE_IMPORT_NS(ns) extern const char *import_ns
.
include/linux/f.h
int f(int a);
.
lib/f.c
#include <linux/f.h>
#include <linux/module.h>

int f(int a)
{
	return a;
}
EXPORT_SYMBOL_GPL(f);
.
drivers/Kconfig
config USE
	tristate "Use"
.
drivers/Makefile
obj-$(CONFIG_USE) += user.o
user-y := use.o
.
drivers/use.c
#include <linux/module.h>

int n;

MODULE_LICENSE("GPL");
.
EOT2
	api <<EOT2
lib/f.c
#include <linux/f.h>
#include <linux/module.h>

int f(int a)
{
	return a;
}
EXPORT_SYMBOL_NS_GPL(f, $1);
.
EOT2
	user <<'EOT2'
drivers/Makefile
obj-$(CONFIG_USE) += user.o
user-y := use.o more.o
.
drivers/use.c
#include <linux/module.h>
#include <linux/f.h>

int n;
int use(void);

int use(void)
{
	return f(n);
}

MODULE_LICENSE("GPL");
.
drivers/more.c
#include <linux/f.h>

int more(void);

int more(void)
{
	return f(1);
}
.
EOT2
}

namespace '"LIB_F"'
suggest
content_is states 'drivers/more.c f proved + MODULE_IMPORT_NS("LIB_F");
drivers/use.c f proved + MODULE_IMPORT_NS("LIB_F");' 'a namespace is imported, as a string'
content_is came '#include <linux/module.h>
MODULE_IMPORT_NS("LIB_F");' 'with what declares the macro where it was not there'
compiles 'each file compiles with it' also
namespace LIB_F
suggest
content_is came '#include <linux/module.h>
MODULE_IMPORT_NS(LIB_F);' 'or as a word'
api <<'EOT2'
lib/f.c
#include <linux/f.h>

int f(int a)
{
	return a;
}
.
EOT2
suggest
like states '^drivers/use.c f none None$' 'an export that is gone is for somebody to bring back'
like whys '^f: whether it is exported, and for whom, is for its maintainer to say$' 'which is said'
finish
