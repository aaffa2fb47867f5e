/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */
#ifndef _UAPI_LINUX_ETHTOOL_H
#define _UAPI_LINUX_ETHTOOL_H

#include <linux/types.h>

struct ethtool_drvinfo {
	__u32 cmd;
	char driver[32];
	char version[32];
};

struct ethtool_ts_info {
	__u32 cmd;
	__u32 so_timestamping;
	__u32 phc_index;
	__u32 tx_types;
	__u32 tx_reserved[3];
};

struct ethtool_eee {
	__u32 cmd;
	__u32 supported;
	__u32 advertised;
	__u32 eee_enabled;
};

#define ETHTOOL_GDRVINFO	0x00000003
#define ETHTOOL_GET_TS_INFO	0x00000041
#define ETHTOOL_GEEE		0x00000044

#endif
