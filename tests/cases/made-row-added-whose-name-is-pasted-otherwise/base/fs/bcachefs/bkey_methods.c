// SPDX-License-Identifier: GPL-2.0
#include "bkey_methods.h"

static const struct bkey_ops bch2_bkey_ops[] = {
#define x(name, nr) [KEY_TYPE_##name]	= bch2_bkey_ops_##name,
	BCH_BKEY_TYPES()
#undef x
};

const struct bkey_ops *bch2_bkey_type_ops(enum bch_bkey_type type)
{
	return type < KEY_TYPE_MAX ? &bch2_bkey_ops[type] : 0;
}
