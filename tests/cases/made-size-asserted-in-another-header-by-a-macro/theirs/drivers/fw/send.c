// SPDX-License-Identifier: GPL-2.0
#include <fw/cmd.h>
#include <fw/layout.h>

u64 fw_arg(const struct fw_cmd *cmd)
{
	return cmd->arg ^ cmd->cookie;
}
