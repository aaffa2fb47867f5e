/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _UAPI_LINUX_MEMORY_QOS_H
#define _UAPI_LINUX_MEMORY_QOS_H

#define MEMQOS_SOFT	1
#define MEMQOS_HARD	2

struct memqos_args {
	unsigned int mode;
	unsigned int limit;
};

#endif /* _UAPI_LINUX_MEMORY_QOS_H */
