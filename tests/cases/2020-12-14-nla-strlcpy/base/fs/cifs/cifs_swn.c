// SPDX-License-Identifier: GPL-2.0
/* Witness service client */
#include <linux/kernel.h>
#include <net/netlink.h>

enum {
	CIFS_GENL_ATTR_UNSPEC,
	CIFS_GENL_ATTR_SWN_REGISTRATION_ID,
	CIFS_GENL_ATTR_SWN_NOTIFICATION_TYPE,
	CIFS_GENL_ATTR_SWN_RESOURCE_NAME,
	CIFS_GENL_ATTR_MAX,
};

struct genl_info {
	struct nlattr **attrs;
};

struct cifs_swn_reg {
	int id;
	const char *net_name;
	bool net_name_notify;
};

static struct cifs_swn_reg registrations[4];

static struct cifs_swn_reg *cifs_find_swn_reg(int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(registrations); i++)
		if (registrations[i].id == id)
			return &registrations[i];
	return NULL;
}

int cifs_swn_register(int id, const char *net_name)
{
	struct cifs_swn_reg *swnreg = cifs_find_swn_reg(0);

	if (!swnreg)
		return -EBUSY;
	swnreg->id = id;
	swnreg->net_name = net_name;
	return 0;
}
