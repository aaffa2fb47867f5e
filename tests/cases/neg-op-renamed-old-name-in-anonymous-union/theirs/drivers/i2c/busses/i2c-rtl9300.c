// SPDX-License-Identifier: GPL-2.0-only
#include <linux/i2c.h>

static int rtl9300_xfer(struct i2c_adapter *adap, struct i2c_msg *msgs, int num)
{
	return adap->retries ? num : -EINVAL;
}

static u32 rtl9300_func(struct i2c_adapter *adap)
{
	return 1;
}

static const struct i2c_algorithm rtl9300_algo = {
	.master_xfer	= rtl9300_xfer,
	.functionality	= rtl9300_func,
};

int rtl9300_probe(struct i2c_adapter *adap)
{
	adap->algo = &rtl9300_algo;
	return adap->algo->master_xfer ? 0 : -EINVAL;
}
