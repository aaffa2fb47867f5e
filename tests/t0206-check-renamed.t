#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What a name that is gone may be called now.
. "$(dirname "$0")/lib/test-lib.sh"

mkdir -p repo/include/linux repo/drivers
git init -q -b base repo
cat >repo/include/linux/sets.h <<'END'
#define ID_SET8_START(name)	static const int name[] = {
#define ID_SET8_END(name)	};
#define SET_ID(n)	n,
struct set_data;
void set_data_put(int id);
END
commit repo base
git -C repo checkout -q -b ours
cat >repo/include/linux/sets.h <<'END'
#define ID_SET8_ENDS		8
#define ID_KINDS_START(name)	static const int name[] = {
#define ID_KINDS_END(name)	};
#define SET_ID(n)	n,
struct set_datum;
typedef int set_data_put_t;
void set_data_release(int id);
END
commit repo 'sets: rename'
git -C repo checkout -q -b theirs base
cat >repo/drivers/x.c <<'END'
#include <linux/sets.h>

ID_SET8_START(mine)
SET_ID(1)
SET_ID(2)
ID_SET8_END(mine)

void x_put(struct set_data *d)
{
	set_data_put(mine[0]);
}
END
commit repo 'x: add'

run crosstree -C repo check ours theirs
exit_is 1 'there are findings'
like out 'ID_SET8_END\(\) is gone, perhaps renamed to ID_KINDS_END\(\)' 'a macro is no constant'
like out 'set_data_put\(\) is gone, perhaps renamed to set_data_release\(\)' 'a function is no type'
finish
