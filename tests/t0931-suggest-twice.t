#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What both trees added: the second goes where it is the same, and nothing is proposed where not.
. "$(dirname "$0")/lib/test-lib.sh"
. "$ROOT/tests/lib/two-trees.sh"
. "$ROOT/tests/lib/suggested.sh"

# ------------------------------------------------------------------- the same twice

base <<'EOT2'
include/linux/dev.h
struct dev {
	int a;
	int b;
	int c;
	int d;
};

enum state {
	ST_OFF = 0,
	ST_ON = 1,
	ST_BUSY = 2,
	ST_GONE = 3,
};

int one(struct dev *d);
int two(struct dev *d);
int three(struct dev *d);
.
drv/dev.c
#include <linux/dev.h>

int one(struct dev *d)
{
	return d->a;
}

int two(struct dev *d)
{
	return d->b;
}

int three(struct dev *d)
{
	return d->c;
}
.
EOT2
api <<'EOT2'
include/linux/dev.h
struct dev {
	int a;
	unsigned int resets;
	int b;
	int c;
	int d;
};

enum state {
	ST_OFF = 0,
	ST_RESET = 7,
	ST_ON = 1,
	ST_BUSY = 2,
	ST_GONE = 3,
};

int one(struct dev *d);
int two(struct dev *d);
int three(struct dev *d);
.
drv/dev.c
#include <linux/dev.h>

/* A short one. */
static int is_reset(const struct dev *d)
{
	return d->resets > 0;
}

int one(struct dev *d)
{
	return d->a + is_reset(d);
}

int two(struct dev *d)
{
	return d->b;
}

int three(struct dev *d)
{
	return d->c;
}
.
EOT2
user <<'EOT2'
include/linux/dev.h
struct dev {
	int a;
	int b;
	int c;
	int d;
	unsigned int resets;
};

enum state {
	ST_OFF = 0,
	ST_ON = 1,
	ST_BUSY = 2,
	ST_GONE = 3,
	ST_RESET = 7,
};

int one(struct dev *d);
int two(struct dev *d);
int three(struct dev *d);
.
drv/dev.c
#include <linux/dev.h>

int one(struct dev *d)
{
	return d->a;
}

int two(struct dev *d)
{
	return d->b;
}

/*
 * The same, in other words.
 */
static int
is_reset(const struct dev *d)
{
	return d->resets > 0;
}

int three(struct dev *d)
{
	return d->c + is_reset(d);
}
.
EOT2
suggest
exit_is 1 'the same function, member and enumerator from both'
content_is states 'drv/dev.c is_reset proved - is_reset, as it is at drv/dev.c:4
include/linux/dev.h ST_RESET proved - ST_RESET, as it is at include/linux/dev.h:12
include/linux/dev.h struct dev.resets proved - struct dev.resets, as it is at include/linux/dev.h:3' \
	'the second goes'
content_is came '' 'nothing comes'
content_is went '	ST_RESET = 7,
	return d->resets > 0;
	unsigned int resets;
 * The same, in other words.
 */
/*
is_reset(const struct dev *d)
static int
{
}' 'with its comment'
compiles 'it compiles'

# --------------------------------------------------------------------- not the same

base <<'EOT2'
include/linux/dev.h
enum state {
	ST_OFF,
	ST_ON,
	ST_BUSY,
	ST_GONE,
	ST_LAST,
};
.
drv/dev.c
int one(int n);
int two(int n);
int three(int n);
#define A 1
#define B 2
#define C 3
#define D 4

int one(int n)
{
	return n;
}

int two(int n)
{
	return n + 2;
}

int three(int n)
{
	return n + 3;
}
.
EOT2
api <<'EOT2'
include/linux/dev.h
enum state {
	ST_OFF,
	ST_RESET,
	ST_ON,
	ST_BUSY,
	ST_GONE,
	ST_LAST,
};
.
drv/dev.c
int one(int n);
int two(int n);
int three(int n);
#define A 1
#define X 16
#define B 2
#define C 3
#define D 4

#ifdef CONFIG_X
static int only(int n)
{
	return n + 1;
}
#endif

static int round_up_to(int n)
{
	return (n + 3) / 4 * 4;
}

int one(int n)
{
	return round_up_to(n);
}

int two(int n)
{
	return n + 2;
}

int three(int n)
{
	return n + 3;
}
.
EOT2
user <<'EOT2'
include/linux/dev.h
enum state {
	ST_OFF,
	ST_ON,
	ST_BUSY,
	ST_GONE,
	ST_RESET,
	ST_LAST,
};
.
drv/dev.c
int one(int n);
int two(int n);
int three(int n);
#define A 1
#define B 2
#define C 3
#define X 32
#define D 4

int one(int n)
{
	return n;
}

int two(int n)
{
	return n + 2;
}

static int only(int n)
{
	return n + 1;
}

static int round_up_to(int n)
{
	return (n + 7) / 8 * 8;
}

int three(int n)
{
	return round_up_to(n) + only(n);
}
.
EOT2
suggest
exit_is 1 'things that are not the same'
unlike states 'proved' 'nothing is proposed as right'
like states '^drv/dev.c round_up_to none None$' 'of two functions with other bodies'
like whys '^round_up_to: the two are not the same: ' 'why'
like whys '^X: the two are not the same: ' 'of two values of a macro'
like whys '^ST_RESET: its number depends on where it stands$' 'of an enumerator without a value'
like whys '^only: the other one is not there in all configurations$' \
	'nor where the one that would stay is under a condition'

# ------------------------------------------------------------------------- Makefiles

base <<'EOT2'
drv/Makefile
flash-y := core.o \
	   part.o \
	   a.o \
	   b.o \
	   c.o
obj-y += flash.o
.
drv/Kconfig
menu "Drivers"

config ONE
	bool "One"

config TWO
	bool "Two"

endmenu
.
EOT2
api <<'EOT2'
drv/Makefile
flash-y := core.o \
	   util.o \
	   part.o \
	   a.o \
	   b.o \
	   c.o
obj-y += flash.o
.
drv/Kconfig
menu "Drivers"

config NOR
	tristate "NOR flash"
	help
	  In pieces.

config ONE
	bool "One"

config TWO
	bool "Two"

endmenu
.
EOT2
user <<'EOT2'
drv/Makefile
flash-y := core.o \
	   part.o \
	   a.o \
	   b.o \
	   c.o \
	   util.o
obj-y += flash.o
.
drv/Kconfig
menu "Drivers"

config ONE
	bool "One"

config TWO
	bool "Two"

config NOR
	tristate "NOR flash"
	help
	  In pieces.

endmenu
.
EOT2
suggest
content_is states 'drv/Kconfig NOR proved - NOR, as it is at drv/Kconfig:3
drv/Makefile util.o proved - util.o, as it is at drv/Makefile:2' 'an option, and an object'
content_is went '	   c.o \
	   util.o
	  In pieces.
	help
	tristate "NOR flash"
config NOR' 'the second'
content_is came '	   c.o' 'and the list ends where it did'
finish
