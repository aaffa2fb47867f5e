/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PLATFORM_DATA_CROS_EC_PROTO_H
#define _LINUX_PLATFORM_DATA_CROS_EC_PROTO_H

#include <linux/kernel.h>

enum cros_ec_cmd {
	EC_CMD_USB_MUX_INFO = 0x011a,
	EC_CMD_TYPEC_STATUS = 0x0133,
	EC_CMD_LEGACY_PD = 0x0100,
};

struct device {
	void *driver_data;
};

struct cros_ec_command {
	u32 version;
	u32 command;
	u32 outsize;
	u32 insize;
	u32 result;
	u8 data[];
};

struct cros_ec_device {
	const char *phys_name;
	struct device *dev;
	int (*pkt_xfer)(struct cros_ec_device *ec,
			struct cros_ec_command *msg);
	u16 proto_version;
};

int cros_ec_cmd_xfer_status(struct cros_ec_device *ec_dev,
			    struct cros_ec_command *msg);

int cros_ec_command(struct cros_ec_device *ec_dev, unsigned int version,
		    int command, const void *outdata, int outsize,
		    void *indata, int insize);

const char *cros_ec_strerror(int result) __attribute__((const));

#endif /* _LINUX_PLATFORM_DATA_CROS_EC_PROTO_H */
