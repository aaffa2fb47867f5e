// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/i2c.h>

int __i2c_transfer(struct i2c_adapter *adap, struct i2c_msg *msgs, int num)
{
	if (!adap->algo->master_xfer)
		return -EOPNOTSUPP;

	return adap->algo->master_xfer(adap, msgs, num);
}
