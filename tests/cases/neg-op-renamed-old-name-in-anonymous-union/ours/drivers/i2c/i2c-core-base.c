// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/i2c.h>

int __i2c_transfer(struct i2c_adapter *adap, struct i2c_msg *msgs, int num)
{
	if (!adap->algo->xfer)
		return -EOPNOTSUPP;

	return adap->algo->xfer(adap, msgs, num);
}
