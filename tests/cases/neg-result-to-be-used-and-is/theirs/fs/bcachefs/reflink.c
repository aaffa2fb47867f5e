// SPDX-License-Identifier: GPL-2.0
#include "util.h"

int bch2_reflink_trim(struct bch_fs *c)
{
	int ret = bch2_trans_reset(c);

	if (ret)
		return ret;
	ret = bch2_trans_commit(c, 0);
	return ret;
}
