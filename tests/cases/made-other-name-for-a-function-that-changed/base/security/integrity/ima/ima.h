/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef __LINUX_IMA_H
#define __LINUX_IMA_H

#include <linux/security.h>

struct ima_rule_entry {
	u32	flags;
	struct {
		void	*rule;
		char	*args_p;
		int	type;
	} lsm[4];
};

#endif
