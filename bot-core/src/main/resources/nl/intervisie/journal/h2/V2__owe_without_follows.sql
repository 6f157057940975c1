-- Nothing ever had to follow an errand on another lane.
alter table owed drop column follows;
