// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>

#define IEEE_8021QAZ_MAX_TCS 8
#define EOPNOTSUPP 95

struct tc_prio_qopt_offload_graft_params {
	u8 band;
	u32 child_handle;
};

struct mlxsw_sp_qdisc {
	u32 handle;
	u8 prio_bitmap;
};

struct mlxsw_sp_port {
	struct mlxsw_sp_qdisc *root_qdisc;
	struct mlxsw_sp_qdisc *tclass_qdiscs;
};

static void mlxsw_sp_qdisc_destroy(struct mlxsw_sp_port *port,
				   struct mlxsw_sp_qdisc *qdisc)
{
	if (port && qdisc)
		qdisc->handle = 0;
}

static struct mlxsw_sp_qdisc *
mlxsw_sp_qdisc_find_by_handle(struct mlxsw_sp_port *port, u32 handle)
{
	for (int i = 0; i < IEEE_8021QAZ_MAX_TCS; i++)
		if (port->tclass_qdiscs[i].handle == handle)
			return &port->tclass_qdiscs[i];
	return NULL;
}

/* Grafting is not supported in mlxsw: it un-offloads the qdisc. */
static int
mlxsw_sp_qdisc_prio_graft(struct mlxsw_sp_port *mlxsw_sp_port,
			  struct mlxsw_sp_qdisc *mlxsw_sp_qdisc,
			  struct tc_prio_qopt_offload_graft_params *p)
{
	int tclass_num = IEEE_8021QAZ_MAX_TCS - 1 - p->band;
	struct mlxsw_sp_qdisc *old_qdisc;

	/* Nothing to do: the same qdisc is grafted again. */
	if (tclass_num < IEEE_8021QAZ_MAX_TCS &&
	    mlxsw_sp_port->tclass_qdiscs[tclass_num].handle == p->child_handle)
		return 0;

	/* See if the grafted qdisc is already offloaded on any tclass. If so,
	 * unoffload it.
	 */
	old_qdisc = mlxsw_sp_qdisc_find_by_handle(mlxsw_sp_port, mlxsw_sp_qdisc->handle);
	if (old_qdisc)
		mlxsw_sp_qdisc_destroy(mlxsw_sp_port, old_qdisc);

	mlxsw_sp_qdisc = &mlxsw_sp_port->tclass_qdiscs[tclass_num];
	mlxsw_sp_qdisc_destroy(mlxsw_sp_port, mlxsw_sp_qdisc);
	return -EOPNOTSUPP;
}

int mlxsw_sp_setup_tc_prio(struct mlxsw_sp_port *port,
			   struct tc_prio_qopt_offload_graft_params *p);

int mlxsw_sp_setup_tc_prio(struct mlxsw_sp_port *port,
			   struct tc_prio_qopt_offload_graft_params *p)
{
	return mlxsw_sp_qdisc_prio_graft(port, port->root_qdisc, p);
}
