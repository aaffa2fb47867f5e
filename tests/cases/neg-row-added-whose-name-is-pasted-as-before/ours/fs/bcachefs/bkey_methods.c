// SPDX-License-Identifier: GPL-2.0
#include "bkey_methods.h"

static const struct bkey_ops bch2_bkey_ops[] = {
#define x(t, nr) [KEY_TYPE_##t]	= bch2_bkey_ops_##t,
	BCH_BKEY_TYPES()
#undef x
};

const struct bkey_ops *bch2_bkey_type_ops(enum bch_bkey_type type)
{
	return (unsigned int)type < KEY_TYPE_MAX ? &bch2_bkey_ops[type] : 0;
}
