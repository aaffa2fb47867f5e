// SPDX-License-Identifier: GPL-2.0
#include "bkey_methods.h"

static int bch2_deleted_to_text(char *buf) { return buf ? 0 : -1; }
static int bch2_whiteout_to_text(char *buf) { return buf ? 1 : -1; }
static int bch2_extent_to_text(char *buf) { return buf ? 2 : -1; }
static int bch2_inode_to_text(char *buf) { return buf ? 3 : -1; }

typedef int (*bch2_to_text_fn)(char *buf);

static const bch2_to_text_fn bch2_to_text[] = {
#define x(name, nr) [nr] = bch2_##name##_to_text,
	BCH_BKEY_TYPES()
#undef x
};

int bch2_val_to_text(char *buf, enum bch_bkey_type type)
{
	return type < KEY_TYPE_MAX && bch2_to_text[type] ? bch2_to_text[type](buf) : 0;
}
