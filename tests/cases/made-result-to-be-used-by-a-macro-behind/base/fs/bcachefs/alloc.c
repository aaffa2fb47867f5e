// SPDX-License-Identifier: GPL-2.0
#include "util.h"

int bch2_alloc_write(struct bch_fs *c)
{
	int ret = bch2_trans_reset(c);

	if (ret)
		return ret;
	ret = bch2_trans_commit(c, 1);
	return ret;
}
