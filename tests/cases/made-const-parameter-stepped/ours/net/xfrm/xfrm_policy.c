#include <linux/types.h>
#include <linux/err.h>

struct xfrm_policy {
	u32 index;
	u32 priority;
	int walk;
	bool dead;
};

int xfrm_check(const struct xfrm_policy *pol, u32 mark);

static int xfrm_policy_match(const struct xfrm_policy *pol, u32 mark)
{
	int ret = -EINVAL;

	if (pol->dead)
		return ret;

	if (pol->priority > 10)
		ret = xfrm_check(pol, mark);

	if (pol->index & 1)
		ret = 0;

	return ret;
}

int xfrm_lookup(struct xfrm_policy *pol)
{
	return xfrm_policy_match(pol, 3);
}
