/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PLATFORM_DATA_CROS_EC_CMD_H
#define _LINUX_PLATFORM_DATA_CROS_EC_CMD_H

struct cros_ec_device;

int cros_ec_command(struct cros_ec_device *ec, unsigned int ver, int cmd,
		    const void *out, int outsize, void *in, int insize);

#endif /* _LINUX_PLATFORM_DATA_CROS_EC_CMD_H */
