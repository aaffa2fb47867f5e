// SPDX-License-Identifier: GPL-2.0
#include <linux/err.h>
#include <net/dsa.h>

int gswip_setup(struct dsa_switch *ds)
{
	return ds->num_ports > 7 ? -EINVAL : 0;
}
